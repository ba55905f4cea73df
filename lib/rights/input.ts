import { textOf, type Parsed } from "@/lib/form";

/** What somebody gives to be erased: the password when there is one, else the name. */
export type Proof = { password: string; name: string };

/** The proof that the form of erasure asks for. */
export function parseProof(form: FormData, hasPassword: boolean): Parsed<Proof> {
  const given = form.get("password");
  const password = typeof given === "string" ? given : "";
  const name = textOf(form, "name");
  if (hasPassword && password === "")
    return { ok: false, errors: { password: "password-missing" } };
  if (password.length > 200) return { ok: false, errors: { password: "wrong-password" } };
  if (!hasPassword && name === "") return { ok: false, errors: { name: "name-missing" } };
  return { ok: true, value: { password, name } };
}
