//! A QR code as the outline of its dark squares, drawn on the server.

use qrcode::{Color, EcLevel, QrCode};

/// Light squares around, as the standard wants.
const QUIET: usize = 4;

/// A drawing for an `svg` element.
pub struct Drawing {
    /// Squares on a side, the quiet zone included.
    pub side: usize,
    /// Data of the path that fills the dark squares.
    pub path: String,
}

/// Draws a text; `None` if it is too long for any code.
pub fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Some(Drawing {
        side: width + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn a_code_has_its_three_corners_and_room_around() {
        let drawing = draw("otpauth://totp/x").map(|drawing| (drawing.side, drawing.path));
        let (side, path) = drawing.unwrap_or_default();
        assert!(side >= 21 + 8);
        let last = side - 5;
        for corner in [
            "M4 4h".to_owned(),
            format!("M{last} 4h"),
            format!("M4 {last}h"),
        ] {
            assert!(path.contains(&corner), "{corner}");
        }
        assert!(!path.contains("M3 ") && draw(&"x".repeat(5000)).is_none());
    }
}
