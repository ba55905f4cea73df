/** The key of a scope in the message file. */
export function scopeWord<const Scope extends string>(scope: Scope): Dashed<Scope> {
  return scope.replace(":", "-") as Dashed<Scope>;
}

type Dashed<Scope extends string> = Scope extends `${infer Thing}:${infer Right}`
  ? `${Thing}-${Right}`
  : Scope;
