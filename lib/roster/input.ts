import { decodeFile, FILE_LIMIT, isPackedFile } from "./list-file";

type Upload =
  | { ok: true; value: { text: string; fileName: string } }
  | { ok: false; errors: Record<string, string> };

/** The list of the upload form: a file, or the text pasted below it. */
export async function parseUpload(form: FormData): Promise<Upload> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    if (file.size > FILE_LIMIT) return { ok: false, errors: { file: "file-too-large" } };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPackedFile(bytes)) return { ok: false, errors: { file: "file-packed" } };
    return { ok: true, value: { text: decodeFile(bytes), fileName: file.name.slice(0, 200) } };
  }
  const pasted = form.get("text");
  const text = typeof pasted === "string" ? pasted : "";
  if (text.trim() === "") return { ok: false, errors: { file: "file-missing" } };
  if (text.length > FILE_LIMIT) return { ok: false, errors: { text: "file-too-large" } };
  return { ok: true, value: { text, fileName: "" } };
}
