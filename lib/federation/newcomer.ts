import type { Identity } from "@/lib/auth/openid/claims";
import { hasUnfitCharacters, NAME_LIMIT } from "@/lib/auth/person-name";

/** The name of somebody who gets an account: the provider's, else one made of the address. */
export function newcomerName({ name, email }: Pick<Identity, "name" | "email">): string {
  if (name) return name;
  const local = (email ?? "").split("@")[0] ?? "";
  const words = local.split(/[._-]+/).filter(Boolean);
  const made = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return hasUnfitCharacters(made) || made === "" ? "?" : made.slice(0, NAME_LIMIT);
}
