/* A clock that says what LUCARNE_TEST_CLOCK names, in seconds since 1970: one moment, from which it goes on, or several
   with commas between them, of which every reading takes the next. Loaded into a program before the C library; clocks
   that only measure how long something takes stay as they are. */

#define _GNU_SOURCE
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long moments[16];
static int count;
static long begun;
static atomic_uint read_before;

__attribute__((constructor)) static void begin(void) {
    struct timespec real;
    syscall(SYS_clock_gettime, CLOCK_REALTIME, &real);
    begun = real.tv_sec;
    const char *named = getenv("LUCARNE_TEST_CLOCK");
    while (named && *named && count < 16) {
        char *end;
        moments[count++] = strtol(named, &end, 10);
        named = *end == ',' ? end + 1 : "";
    }
}

int clock_gettime(clockid_t which, struct timespec *now) {
    int done = (int)syscall(SYS_clock_gettime, which, now);
    int wall = which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE;
    if (done == 0 && wall && count > 0)
        now->tv_sec += moments[atomic_fetch_add(&read_before, 1) % (unsigned)count] - begun;
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec read;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &read) != 0)
        return -1;
    now->tv_sec = read.tv_sec;
    now->tv_usec = read.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec read;
    clock_gettime(CLOCK_REALTIME, &read);
    if (now)
        *now = read.tv_sec;
    return read.tv_sec;
}
