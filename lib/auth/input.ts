import { z } from "zod";

type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

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
