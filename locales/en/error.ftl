### What went wrong, in plain words.

error-not-found = This page is not here
error-not-found-help = It may have moved, or it is not for you. Go back to the start.
error-stale = This form is too old
error-stale-help = Nothing was saved from it. Open the page again and fill it in once more.
error-invalid = Something is missing
error-wait = Please wait a moment
# $seconds (number)
error-wait-help = { $seconds ->
    [one] You can try again in one second.
   *[other] You can try again in { $seconds } seconds.
  }
error-too-large = This is too large
error-too-large-help = Choose a smaller file.
error-disk-full = The disk of the site is full
error-disk-full-help = What you did last was not saved. Everything before it is safe. Tell your trainer.
error-busy = The site is busy
error-busy-help = What you did last was not saved. Try again in a moment.
error-failed = This did not work
error-failed-help = What you did last was not saved. Everything before it is safe. Tell your trainer.
error-too-slow = This came too slowly
error-too-slow-help = Nothing was saved from it. Try again; if it happens often, tell your trainer.
