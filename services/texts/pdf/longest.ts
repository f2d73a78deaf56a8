/** The most that is read of a PDF's parts, in bytes. Nothing that is meant to be read comes near. */
export const longest = {
  /** An object, without its stream. */
  object: 1_048_576,
  /** A stream as it stands in the file. */
  packed: 4_194_304,
  unpacked: 4_194_304,
  /** A table of a font's characters as it stands in the file. */
  table: 65_536,
  /** All objects that lead from the pages to their fonts. */
  objects: 16_777_216,
  /** What is parsed of them, each as often as it is asked for. */
  parsed: 33_554_432,
};
