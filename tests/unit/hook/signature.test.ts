import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { newHookSecret, signedHeaders } from "@/lib/hook/signature";

test("signs as Standard Webhooks says, by the vector that its libraries share", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const at = new Date(1_614_265_330_000);
  expect(
    signedHeaders("msg_p5jXN8AQM9LWM0D4loKWxJek", '{"test": 2432232314}', [secret], at),
  ).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("a receiver of theirs accepts it with either of two secrets, and refuses every change", () => {
  const [present, former, other] = [newHookSecret(), newHookSecret(), newHookSecret()];
  expect(present).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const body = JSON.stringify({ type: "test", text: "été" });
  const headers = signedHeaders("msg_1", body, [present, former], new Date());
  for (const secret of [present, former])
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: "test", text: "été" });
  expect(() => new Webhook(other).verify(body, headers)).toThrow();
  expect(() => new Webhook(present).verify(`${body} `, headers)).toThrow();
  const renamed = { ...headers, "webhook-id": "msg_2" };
  expect(() => new Webhook(present).verify(body, renamed)).toThrow();
});
