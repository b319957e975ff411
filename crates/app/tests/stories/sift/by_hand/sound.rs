//! Sounds laid by hand: Ogg page by page, WAV chunk by chunk, MP3 frame by frame.

use lucarne::sift::{Sieve, Why};

use super::{broken, brought, codec, good, handed_in, hidden, with};

fn page(flags: u8, serial: u8, body: &[u8]) -> Vec<u8> {
    let mut sizes = vec![255; body.len() / 255];
    sizes.push(u8::try_from(body.len() % 255).unwrap());
    let mut out = b"OggS\0".to_vec();
    out.push(flags);
    out.extend_from_slice(&[0; 8]);
    out.extend_from_slice(&[serial, 0, 0, serial]);
    out.extend_from_slice(&[0; 8]);
    out.push(u8::try_from(sizes.len()).unwrap());
    [out, sizes, body.to_vec()].concat()
}

#[test]
fn an_ogg_is_one_stream_page_by_page_to_the_one_marked_last() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |pages: &[Vec<u8>]| brought(&mut sieve, "a.opus", &pages.concat());
    let first = page(2, 1, b"OpusHead");
    let long = page(0, 1, &[9; 700]);
    let last = page(4, 1, b"end");
    assert_eq!(
        tried(&[first.clone(), long.clone(), last.clone()]),
        good("Opus")
    );
    assert_eq!(
        tried(&[page(2, 1, b"\x01vorbis"), last.clone()]),
        good("Vorbis")
    );
    assert_eq!(tried(&[page(6, 1, b"OpusHead")]), good("Opus"));
    assert_eq!(tried(&[page(7, 1, b"OpusHead")]), good("Opus"));
    assert_eq!(tried(&[page(6, 1, b"\x80theora-video")]), codec("theoravi"));
    assert_eq!(
        tried(&[first.clone(), page(4, 2, b"end")]),
        codec("a second stream")
    );
    assert_eq!(
        tried(&[first.clone(), long.clone()]),
        broken("Ogg"),
        "it never ends"
    );
    assert_eq!(
        tried(&[first.clone(), last.clone(), last.clone()]),
        Err(Why::Behind)
    );
    assert_eq!(
        tried(&[first.clone(), last.clone(), b"x".to_vec()]),
        Err(Why::Behind)
    );
    assert_eq!(
        tried(&[first.clone(), b"x".to_vec(), last.clone()]),
        Err(Why::Behind)
    );
    for cut in [5, 26, 27, 28, 34] {
        assert_eq!(tried(&[first[..cut].to_vec()]), broken("Ogg"), "{cut}");
    }
    for cut in [26, 27, 29, 30, 729] {
        assert_eq!(
            tried(&[first.clone(), long[..cut].to_vec()]),
            broken("Ogg"),
            "{cut}"
        );
    }
}

fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    let body = [b"WAVE".to_vec(), chunks.concat()].concat();
    let size = u32::try_from(body.len()).unwrap().to_le_bytes();
    [b"RIFF".to_vec(), size.to_vec(), body].concat()
}

/// A chunk of a WAV file; an odd one is filled up with a zero.
fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap().to_le_bytes();
    let mut out = [&name[..], &size, body].concat();
    out.resize(out.len() + body.len() % 2, 0);
    out
}

fn format(tag: u16) -> Vec<u8> {
    let mut body = tag.to_le_bytes().to_vec();
    body.extend_from_slice(&[1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]);
    chunk(b"fmt ", &body)
}

#[test]
fn a_wav_has_samples_without_a_codec_and_is_as_long_as_it_says() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| brought(&mut sieve, "a.wav", bytes);
    let samples = chunk(b"data", &[1, 2, 3, 4]);
    for tag in [1, 3, 0xFFFE] {
        assert_eq!(
            tried(&riff(&[format(tag), samples.clone()])),
            good("WAV PCM")
        );
    }
    assert_eq!(tried(&riff(&[samples.clone(), format(1)])), good("WAV PCM"));
    assert_eq!(tried(&riff(&[format(2), samples.clone()])), codec("WAV 2"));
    let odd = chunk(b"LIST", b"odd");
    assert_eq!(
        tried(&riff(&[odd.clone(), format(1), odd, samples.clone()])),
        good("WAV PCM")
    );
    for wrong in [
        riff(&[format(1)]),
        riff(std::slice::from_ref(&samples)),
        riff(&[chunk(b"fmt ", &[1]), samples.clone()]),
        riff(&[]),
        riff(&[format(1), samples[..9].to_vec()]),
        riff(&[format(1), samples.clone(), b"LIST\x01".to_vec()]),
        b"RIFF\0\0\0\0WAVE"[..12].to_vec(),
    ] {
        let refused = tried(&wrong);
        assert!(
            refused == broken("WAV") || refused == Err(Why::Behind),
            "{wrong:?}: {refused:?}"
        );
    }
    let whole = riff(&[format(1), samples]);
    assert_eq!(tried(&with(whole.clone(), b"x")), Err(Why::Behind));
    assert_eq!(tried(&whole[..whole.len() - 1]), broken("WAV"));
    let zip = chunk(b"data", b"PK\x03\x04\x14\0\0\0\x08\0");
    assert_eq!(tried(&riff(&[format(1), zip])), hidden("ZIP"));
}

#[test]
fn a_recording_of_a_learner_keeps_its_format_and_its_samples_and_nothing_else() {
    let mut sieve = Sieve::start().unwrap();
    let who = chunk(b"LIST", b"Ana recorded this");
    for samples in [&b"1234"[..], b"12345"] {
        let samples = chunk(b"data", samples);
        let bare = riff(&[format(1), samples.clone()]);
        let noted = [who.clone(), format(1), who.clone(), samples, who.clone()];
        for bytes in [riff(&noted), bare.clone(), with(bare.clone(), b"odd")] {
            assert_eq!(
                handed_in(&mut sieve, "a.wav", &bytes),
                Ok(("WAV".to_owned(), bare.clone()))
            );
        }
    }
    let mut refused = |bytes: &[u8]| handed_in(&mut sieve, "a.wav", bytes).map(|(what, _)| what);
    let samples = chunk(b"data", b"1234");
    assert_eq!(
        refused(&riff(&[format(1), samples[..11].to_vec()])),
        broken("WAV")
    );
    assert_eq!(
        refused(&riff(std::slice::from_ref(&samples))),
        broken("WAV")
    );
    assert_eq!(refused(&riff(&[format(1)])), broken("WAV"));
    assert_eq!(refused(&riff(&[format(7), samples])), codec("WAV 7"));
    assert_eq!(refused(b"RIFF\0\0\0\0AVI fmt "), broken("WAV"));
    assert_eq!(refused(b"RIFX\0\0\0\0WAVE"), broken("WAV"));
}

#[test]
fn an_mp3_is_whole_frames_to_its_end() {
    let mut sieve = Sieve::start().unwrap();
    let mut frame = b"\xff\xfb\x90\x64".to_vec();
    frame.resize(417, 0x55);
    let song = [frame.clone(), frame.clone(), frame].concat();
    assert_eq!(brought(&mut sieve, "a.mp3", &song), good("MP3"));
    assert_eq!(
        brought(&mut sieve, "a.mp3", &with(song.clone(), b"and more")),
        broken("MP3")
    );
    let noted = with(b"ID3\x04\0\0\0\0\0\x05notes".to_vec(), &song);
    assert_eq!(brought(&mut sieve, "a.mp3", &noted), good("MP3"));
    // Longer than a sound of a module may be, which is not what the gate asks about.
    let long = song.repeat(11_500);
    let refused = brought(&mut sieve, "a.mp3", &long[..10 << 20]);
    assert!(
        refused == good("MP3") || refused == broken("MP3"),
        "{refused:?}"
    );
}
