//! The voice program and the encoder: a text in, an Opus file out, by two programs joined by a pipe.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use course::speech::Recording;

use crate::error::{Error, Result};
use crate::speech::ogg;

/// Which programs speak and encode.
#[derive(Debug, Clone, clap::Args)]
pub struct Settings {
    /// Voice program: text on standard input, WAV on standard output; {voice} and {rate} are filled in
    #[arg(
        long,
        env = "LUCARNE_VOICE_COMMAND",
        value_name = "COMMAND",
        default_value = "espeak-ng -v {voice} -s {rate} --stdin --stdout"
    )]
    voice_command: String,
    /// Name of the voice; by default the one of espeak-ng for the language
    #[arg(long, env = "LUCARNE_VOICE")]
    voice: Option<String>,
    /// Words a minute
    #[arg(long, env = "LUCARNE_VOICE_RATE", default_value_t = 140)]
    rate: u16,
    /// Encoder: WAV on standard input, Ogg Opus on standard output
    #[arg(long, env = "LUCARNE_VOICE_ENCODER", value_name = "COMMAND")]
    encoder: Option<String>,
    /// Licence of the sounds
    #[arg(long, env = "LUCARNE_VOICE_LICENCE", default_value = "CC0-1.0")]
    licence: String,
}

/// Encoders that are tried, the first installed one is used. A synthetic voice stays clear at 8.2 kbit/s, in the longest
/// frames and with what lies above 6 kHz left out; `bench/REPORT.md` has the figures.
const ENCODERS: [&str; 2] = [
    "opusenc --quiet --speech --downmix-mono --bitrate 8.2 --set-ctl-int 4008=1102 --framesize 60 --discard-comments --padding 0 - -",
    "ffmpeg -v error -f wav -i pipe:0 -ac 1 -c:a libopus -b:a 8200 -cutoff 6000 -frame_duration 60 -application voip -f ogg pipe:1",
];

/// A voice for one language, its programs known to be there.
#[derive(Debug, Clone)]
pub struct Voice {
    speak: Vec<String>,
    encode: Vec<String>,
    by: String,
    licence: String,
}

impl Settings {
    /// The voice for a language. A program that is not installed is an error that says how to get it.
    pub fn find(&self, lang: &str) -> Result<Voice> {
        let name = self
            .voice
            .clone()
            .unwrap_or_else(|| voice_of(lang).to_owned());
        let filled = self
            .voice_command
            .replace("{voice}", &name)
            .replace("{rate}", &self.rate.to_string());
        let speak = words(&filled);
        let program = speak.first().cloned().unwrap_or_default();
        if !installed(&program) {
            return Err(missing(&program, "the voice program", "espeak-ng"));
        }
        let named: Vec<&str> = match &self.encoder {
            Some(encoder) => vec![encoder],
            None => ENCODERS.to_vec(),
        };
        let encode = named
            .iter()
            .map(|line| words(line))
            .find(|line| line.first().is_some_and(|program| installed(program)));
        let Some(encode) = encode else {
            let program = named[0].split(' ').next().unwrap_or_default();
            return Err(missing(program, "the encoder", "opus-tools"));
        };
        Ok(Voice {
            by: format!("{} {name}", base(&program)),
            speak,
            encode,
            licence: self.licence.clone(),
        })
    }

    /// The voice program, for telling whether it is installed.
    pub fn program() -> &'static str {
        "espeak-ng"
    }
}

impl Voice {
    /// What the index says of a sound of this voice.
    pub fn recording(&self) -> Recording {
        Recording {
            synthetic: true,
            by: self.by.clone(),
            licence: self.licence.clone(),
        }
    }

    /// Speaks a text. What the encoder wraps around an Opus sound is cut to the least.
    pub fn render(&self, text: &str) -> Result<Vec<u8>> {
        let started = |line: &[String], error| Error::file(Path::new(&line[0]), error);
        let mut speaker = command(&self.speak)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| started(&self.speak, error))?;
        let wave = speaker.stdout.take().map_or(Stdio::null(), Stdio::from);
        let encoder = command(&self.encode)
            .stdin(wave)
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| started(&self.encode, error))?;
        if let Some(mut input) = speaker.stdin.take() {
            // A program that goes away early says so by its exit code.
            let _ = input.write_all(text.as_bytes());
        }
        let encoded = encoder
            .wait_with_output()
            .map_err(|error| started(&self.encode, error))?;
        let spoken = speaker
            .wait()
            .map_err(|error| started(&self.speak, error))?;
        check(&self.speak, spoken, text)?;
        check(&self.encode, encoded.status, text)?;
        Ok(ogg::tight(&encoded.stdout).unwrap_or(encoded.stdout))
    }
}

fn command(line: &[String]) -> Command {
    let mut command = Command::new(&line[0]);
    command.args(&line[1..]).stderr(Stdio::null());
    command
}

fn check(line: &[String], status: ExitStatus, text: &str) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    Err(Error::invalid(
        "voice",
        format!(
            "“{}” ended with {status} for the text “{text}”",
            line.join(" ")
        ),
    ))
}

fn missing(program: &str, what: &str, package: &str) -> Error {
    Error::invalid(
        "voice",
        format!(
            "{what} “{program}” is not installed; on Debian: apt install {package}; another one: --voice-command, --encoder"
        ),
    )
}

/// The voice of espeak-ng for a language tag.
fn voice_of(lang: &str) -> &str {
    match lang {
        "en" => "en-gb",
        other => other,
    }
}

/// A command line cut at blanks, with double quotes around what holds some.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let mut words = Vec::new();
    for (at, part) in parts {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn base(program: &str) -> String {
    let name = Path::new(program).file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Whether a program can be started: a file by its path, or by its name in one of the folders of programs.
pub fn installed(program: &str) -> bool {
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    !program.is_empty()
        && std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_line_is_cut_at_blanks_outside_quotes() {
        assert_eq!(words("a -b \"c d\" e"), ["a", "-b", "c d", "e"]);
    }

    #[test]
    fn a_program_that_is_not_there_is_told_with_how_to_get_it() {
        let settings = Settings {
            voice_command: "no-such-voice --stdout".into(),
            voice: None,
            rate: 140,
            encoder: None,
            licence: "CC0-1.0".into(),
        };
        let error = settings.find("fr").expect_err("no program");
        assert!(
            error.to_string().contains("apt install espeak-ng"),
            "{error}"
        );
    }
}
