import { CAST } from "@/prisma/cast";
import { actionCall } from "../support/action-call";
import type { FigureRow } from "../support/figure-row";
import { send } from "../support/raw-request";
import type { World } from "./world";

const GUESSES = 10_000;
const AT_ONCE = 8;
const MOST_EVALUATED = 20;
const EVALUATED = "Email or password is wrong.";
const REFUSED = "Too many attempts.";

/**
 * Guesses the passwords of an existing and an unknown account, each from its own address and by turns at two
 * instances, like a botnet.
 */
export async function passwordGuessRows(world: World): Promise<FigureRow[]> {
  const emails = [CAST.jonas.email, "nobody@pendulum.example"] as const;
  const seen = emails.map(() => new Map<string, number>());
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < GUESSES) {
        const guess = next++;
        const which = guess % 2;
        const word = await guessed(world, emails[which] ?? "", guess);
        seen[which]?.set(word, (seen[which].get(word) ?? 0) + 1);
      }
    }),
  );
  const [known, unknown] = seen.map((one) => one.get(EVALUATED) ?? 0);
  const others = seen.flatMap((one) => [...one.keys()]).filter((word) => /^\d/.test(word));
  return [
    {
      row: `${GUESSES} password guesses over two instances, each from another address`,
      figure: `${known} looked at for an account, ${unknown} for none; ${others.join(", ") || "no other answers"}`,
      target: `≤ ${MOST_EVALUATED} an hour, known and unknown alike`,
      met:
        others.length === 0 && known !== undefined && known <= MOST_EVALUATED && known === unknown,
    },
  ];
}

async function guessed(world: World, email: string, guess: number): Promise<string> {
  const fields = { email, password: `guess number ${guess}`, to: "/" };
  const call = actionCall("sign-in#signIn", "/sign-in", fields, "plain form");
  const instance = world.instances[(guess >> 1) % world.instances.length];
  const address = `10.${(guess >> 16) & 255}.${(guess >> 8) & 255}.${guess & 255}`;
  const headers = { ...call.headers, origin: world.origin, "x-forwarded-for": address };
  const answer = await send(instance?.url ?? "", { ...call, headers });
  if (answer.status !== 200) return String(answer.status);
  return answer.body.includes(REFUSED) ? REFUSED : EVALUATED;
}
