import { describe, expect, it } from "vitest";
import { read } from "@/lib/input";
import { UploadInput } from "@/lib/roster/input";
import { FILE_LIMIT } from "@/lib/roster/list-file";

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
const letters = (text: string) => new TextEncoder().encode(text);
const NO_FILE = file("", new Uint8Array());

describe("an uploaded list", () => {
  it("is the file, even when text was pasted too", () => {
    const said = { file: file("people.csv", letters("name,email")), text: "pasted" };
    expect(read(UploadInput, said)).toEqual({
      ok: true,
      value: { text: "name,email", fileName: "people.csv" },
    });
  });

  it("is the unchanged pasted text when no file was chosen", () => {
    const value = { text: " name,email\n", fileName: "" };
    expect(read(UploadInput, { file: NO_FILE, text: value.text })).toEqual({ ok: true, value });
    expect(read(UploadInput, { text: value.text })).toEqual({ ok: true, value });
  });

  it.each([
    [{}, { file: "file-missing" }],
    [{ file: NO_FILE, text: " \n" }, { file: "file-missing" }],
    [{ text: "x".repeat(FILE_LIMIT + 1) }, { text: "file-too-large" }],
    [{ file: file("a.csv", new Uint8Array(FILE_LIMIT + 1)) }, { file: "file-too-large" }],
    [{ file: file("a.xlsx", letters("PK\u0003\u0004")) }, { file: "file-packed" }],
  ])("case %#", (said, errors) => {
    expect(read(UploadInput, said)).toEqual({ ok: false, errors });
  });
});
