import { z } from "zod";
import { id, input, word, type ValueOf } from "@/lib/input";
import { inPlainCharacters } from "@/lib/text-key";
import { personName } from "./person-name";
import { returnPath } from "./return-path";

const email = (error: string) =>
  z.string(error).overwrite(inPlainCharacters).max(254, error).pipe(z.email(error));

/** Longest password, in characters. */
export const LONGEST_PASSWORD = 200;

const password = (error: (key: "passwordMissing" | "passwordLong") => string) =>
  z
    .string(error("passwordMissing"))
    .min(1, error("passwordMissing"))
    .max(LONGEST_PASSWORD, error("passwordLong"));

const code = (error: string) => z.string(error).trim().min(1, error).max(40, error);

/** The secret of a mailed link; empty when absent, which opens nothing. */
const secret = z.string().default("");

/** The path to go to after signing in; "/" for anything that is not a path of this site. */
const to = z
  .unknown()
  .optional()
  .transform((said) => returnPath(said));

/** Email and password of the sign-in form. */
export const SignInInput = input(["email", "passwordMissing", "passwordLong"], (error) =>
  z.object({ email: email(error("email")), password: password(error), to }),
);

/** The id of a provider; anything that cannot be one is none. */
const provider = z.string().max(40).catch("");

/** Signing in at an OpenID provider. */
export const SignInElsewhereInput = input([], () => z.object({ provider, to }));

/** The provider at which the viewer links an identity. */
export const LinkInput = input([], () => z.object({ provider }));

/** The person of the demo to sign in as. */
export const DemoInput = input([], () => z.object({ email: z.string().default(""), to }));

/** The code of the second factor, after the password. */
export const SignInCodeInput = input(["codeMissing"], (error) =>
  z.object({ code: code(error("codeMissing")), to }),
);

/** A mailed link to sign in with. */
export const SignInLinkInput = input([], () => z.object({ secret }));

/** The address to which a link is mailed, and the path it leads to. */
export const MailedLinkInput = input(["email"], (error) =>
  z.object({ email: email(error("email")), to }),
);

/** The new password; `passwordProblem` judges its strength. */
export const NewPasswordInput = input(["passwordMissing", "passwordLong"], (error) =>
  z.object({ password: password(error) }),
);

/** The same for a person who follows a link. */
export const JoinInput = input(["passwordMissing", "passwordLong"], (error) =>
  z.object({ secret, password: password(error) }),
);

/** The name of the organisation and the account of its first administrator. */
export const FirstAdminInput = input(
  ["organisation", "name", "email", "passwordMissing", "passwordLong"],
  (error) =>
    z.object({
      secret,
      organisation: name(error("organisation")),
      name: name(error("name")),
      email: email(error("email")),
      password: password(error),
    }),
);

export type FirstAdmin = Omit<ValueOf<typeof FirstAdminInput>, "secret">;

function name(error: string) {
  return z.string(error).trim().min(1, error).max(100, error);
}

/** The person's new name. */
export const OwnNameInput = input(["name"], (error) =>
  z.object({
    name: personName(error("name"), error("name"), error("name")),
  }),
);

/** The present password and the new one. */
export const PasswordChangeInput = input(["passwordMissing", "passwordLong"], (error) =>
  z.object({ currentPassword: password(error), password: password(error) }),
);

/** A code of an authenticator app, or a recovery code. */
export const CodeInput = input(["codeMissing"], (error) =>
  z.object({ code: code(error("codeMissing")) }),
);

/** One of the viewer's sessions. */
export const OwnSessionInput = input([], () => z.object({ session: id }));

/** One of the viewer's identities at a provider. */
export const OwnIdentityInput = input([], () => z.object({ issuer: word }));

/** Language and theme; unknown values are ignored. */
export const PreferencesInput = input([], () =>
  z.object({ locale: z.string().default(""), theme: z.string().default("") }),
);
