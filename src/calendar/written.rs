//! How a value that has one written form is kept in a file: as that text.

/// Gives a type that is `FromStr` and `Display` the same text form in every file.
///
/// The refusal's name goes into the error only for whoever debugs a file; people are shown the place
/// and the line itself.
macro_rules! written_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'text> serde::Deserialize<'text> for $type {
            fn deserialize<D: serde::Deserializer<'text>>(input: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'text, str> as serde::Deserialize>::deserialize(input)?;
                text.parse().map_err(|refusal| serde::de::Error::custom(format_args!("{refusal:?}")))
            }
        }
    };
}

pub(crate) use written_as_text;

/// An enum each of whose values has one written name: the name in files, `ALL` in order, reading and
/// writing.
macro_rules! written_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The name in files and commands.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$value => $text,)+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::calendar::NotAValue;

            fn from_str(text: &str) -> Result<$name, $crate::calendar::NotAValue> {
                match text {
                    $($text => Ok($name::$value),)+
                    _ => Err($crate::calendar::NotAValue),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        $crate::calendar::written_as_text!($name);
    };
}

pub(crate) use written_enum;

/// The text is none of the names a value can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAValue;
