import { z } from "zod";
import { LONGEST_PASSWORD } from "@/lib/auth/input";
import { id, input, text, type ValueOf } from "@/lib/input";

/** The longest typed name: a person's has at most 100 characters, however its accents are encoded. */
const LONGEST_NAME = 1_000;

/** The proof needed for erasing oneself: the password when there is one, else the name. */
export const ProofInput = ({ hasPassword }: { hasPassword: boolean }) =>
  input(["password-missing", "wrong-password", "name-missing", "wrong-name"], (error) =>
    z.object({
      password: z
        .string()
        .default("")
        .refine((password) => !hasPassword || password !== "", error("password-missing"))
        .refine((password) => password.length <= LONGEST_PASSWORD, error("wrong-password")),
      name: hasPassword
        ? z.string().default("")
        : text(LONGEST_NAME, error("wrong-name"), error("name-missing")),
    }),
  );

/** The person to be erased by an admin, and their name as confirmation. */
export const PersonErasureInput = input(["wrong-name"], (error) =>
  z.object({ personId: id, name: text(LONGEST_NAME, error("wrong-name")) }),
);

export type Proof = ValueOf<ReturnType<typeof ProofInput>>;
