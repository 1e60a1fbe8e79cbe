//! Hashes: for names, for integrity attributes, for lists.

use std::fmt::Write as _;

use sha2::{Digest, Sha256, Sha384};

/// Hexadecimal digits of a hash in a file name: 64 bits tell apart all files there will ever be.
const NAME_DIGITS: usize = 16;

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    hex_of(&Sha256::digest(bytes))
}

/// A finished hash in hexadecimal.
pub(crate) fn hex_of(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(digest.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The part of the SHA-256 that stands in a file's name.
pub(super) fn short(bytes: &[u8]) -> String {
    hex(bytes).chars().take(NAME_DIGITS).collect()
}

/// The value of an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// Base64 of bytes whose number is a multiple of three, as a SHA-384's 48 are: no padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len() / 3 * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_usize, |group, byte| group << 8 | usize::from(*byte));
        for shift in [18, 12, 6, 0] {
            text.push(char::from(DIGITS[group >> shift & 63]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, hex, integrity};

    #[test]
    fn base64_of_three_bytes_has_four_digits() {
        assert_eq!(base64(b"Man"), "TWFu");
        assert_eq!(base64(&[0xff, 0xff, 0xfe]), "///+");
    }

    #[test]
    fn the_hash_of_nothing_is_the_published_one() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
