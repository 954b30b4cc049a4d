//! Digests (SHA-256): of a record's payload with its salt, and of the chain up to a record.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use crate::calendar::written_as_text;

/// A SHA-256 digest, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

/// The text is no digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADigest;

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// The digest of these parts with a line end between each two.
    pub(super) fn of_lines(parts: &[&str]) -> Digest {
        let mut sha = Sha256::new();
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                sha.update(b"\n");
            }
            sha.update(part.as_bytes());
        }
        Digest(sha.finalize().into())
    }
}

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Digest, NotADigest> {
        let mut bytes = [0; 32];
        if text.len() != 64 || text.bytes().any(|c| !matches!(c, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(NotADigest);
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).map_err(|_| NotADigest)?;
        }
        Ok(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

written_as_text!(Digest);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_what_sha256sum_prints() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), known);
        assert_eq!(known.parse(), Ok(Digest::of(b"abc")));
        assert_eq!(Digest::of_lines(&["a", "b"]), Digest::of(b"a\nb"));
        assert_eq!(known.to_uppercase().parse::<Digest>(), Err(NotADigest));
    }
}
