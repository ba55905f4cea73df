import { z } from "zod";
import type { Parsed } from "@/lib/form";
import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "./person-name";

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

function read<T extends z.ZodType>(schema: T, form: FormData, names: string[]): Parsed<z.infer<T>> {
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, text(form, name)])),
  );
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map(
    (issue) => [String(issue.path[0]), issue.message] as const,
  );
  return { ok: false, errors: Object.fromEntries(errors.reverse()) };
}

const email = z.string().trim().max(254, "email").pipe(z.email("email"));

const SignIn = z.object({
  email,
  password: z.string().min(1, "passwordMissing").max(200, "passwordLong"),
});

/** Email and password of the sign-in form. */
export function parseSignIn(form: FormData): Parsed<z.infer<typeof SignIn>> {
  return read(SignIn, form, ["email", "password"]);
}

const Address = z.object({ email });

/** The address to which a link is to be mailed. */
export function parseEmail(form: FormData): Parsed<z.infer<typeof Address>> {
  return read(Address, form, ["email"]);
}

const password = z.string().min(1, "passwordMissing").max(200, "passwordLong");

const NewPassword = z.object({ password });

/** The password that somebody chooses; whether it is good enough is `passwordProblem`'s to say. */
export function parseNewPassword(form: FormData): Parsed<z.infer<typeof NewPassword>> {
  return read(NewPassword, form, ["password"]);
}

const FirstAdmin = z.object({
  organisation: z.string().trim().min(1, "organisation").max(100, "organisation"),
  name: z.string().trim().min(1, "name").max(100, "name"),
  email,
  password,
});
export type FirstAdmin = z.infer<typeof FirstAdmin>;

/** What the first administrator says about the organisation and about themselves. */
export function parseFirstAdmin(form: FormData): Parsed<FirstAdmin> {
  return read(FirstAdmin, form, ["organisation", "name", "email", "password"]);
}

const OwnName = z.object({
  name: z
    .string()
    .transform(cleanName)
    .refine(
      (name) => name !== "" && name.length <= NAME_LIMIT && !hasUnfitCharacters(name),
      "name",
    ),
});

/** What a person wants to be called. */
export function parseOwnName(form: FormData): Parsed<z.infer<typeof OwnName>> {
  return read(OwnName, form, ["name"]);
}

const PasswordChange = z.object({ currentPassword: password, password });

/** The present password and the one to follow it. */
export function parsePasswordChange(form: FormData): Parsed<z.infer<typeof PasswordChange>> {
  return read(PasswordChange, form, ["currentPassword", "password"]);
}

const Code = z.object({ code: z.string().trim().min(1, "codeMissing").max(40, "codeMissing") });

/** A code of an authenticator app, or a recovery code. */
export function parseCode(form: FormData): Parsed<z.infer<typeof Code>> {
  return read(Code, form, ["code"]);
}
