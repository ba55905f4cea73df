import { z } from "zod";
import { id, input, several, type ErrorKey, type ValueOf } from "@/lib/input";
import { nameField } from "../person-name";
import { CHOSEN_SCOPES, KEY_DAYS, KEY_SCOPES } from "./key";

const LONGEST_NAME = 80;

const ERRORS = ["name-missing", "name-wrong", "scope-missing", "expiry-missing"] as const;

const fields = (error: ErrorKey<(typeof ERRORS)[number]>) => ({
  name: nameField(LONGEST_NAME, {
    missing: error("name-missing"),
    unfit: error("name-wrong"),
    tooLong: error("name-wrong"),
  }),
  expires: z.enum(Object.keys(KEY_DAYS) as (keyof typeof KEY_DAYS)[], error("expiry-missing")),
});

/** A new key of the installation. */
export const NewKeyInput = input(ERRORS, (error) =>
  z.object({
    name: fields(error).name,
    expires: fields(error).expires,
    scope: several(z.enum(KEY_SCOPES)).refine(
      (scopes) => scopes.length > 0,
      error("scope-missing"),
    ),
  }),
);

/** A new token of the viewer, and what it opens besides what is their own to read. */
export const NewTokenInput = input(ERRORS, (error) =>
  z.object({ ...fields(error), scope: several(z.enum(CHOSEN_SCOPES)) }),
);

/** The key or token to revoke. */
export const KeyInput = input([], () => z.object({ key: id }));

export type NewKey = ValueOf<typeof NewKeyInput>;
export type NewToken = ValueOf<typeof NewTokenInput>;
