export type Fields =
  { ok: true; fields: string[] } | { ok: false; column: number; problem: string };

/** The fields of one comma-separated line, with "" for a quote within quotes (RFC 4180). */
export function splitFields(line: string): Fields {
  if (!line.includes('"')) return { ok: true, fields: line.split(",") };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const column = fields.length + 1;
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=,|$)/.exec(line.slice(at));
    if (quoted) {
      fields.push((quoted[1] ?? "").replaceAll('""', '"'));
      at += quoted[0].length;
    } else {
      const end = line.indexOf(",", at);
      const plain = line.slice(at, end < 0 ? line.length : end);
      if (plain.includes('"')) return { ok: false, column, problem: problemOf(plain) };
      fields.push(plain);
      at += plain.length;
    }
    if (at >= line.length) return { ok: true, fields };
    at += 1;
  }
}

function problemOf(field: string): string {
  return field.trimStart().startsWith('"')
    ? "a quoted field must be closed on its line, and be followed by a comma"
    : "a quote inside a field that is not quoted";
}
