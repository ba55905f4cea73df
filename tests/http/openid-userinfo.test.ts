import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { UNVERIFIED, openIdApp, verified } from "@/tests/support/openid-app";

const { app, goAs, expectRefused } = openIdApp({ emailIn: "userinfo" });

test("an email from the userinfo endpoint counts as well", async () => {
  const { page } = await goAs(verified(CAST.jonas.email, "jonas-at-acme"));
  expect(page).toMatchObject({ url: `${app.url}/`, status: 200 });
  expect(await db().account.findMany()).toMatchObject([{ subject: "jonas-at-acme" }]);
});

test("an unverified email from the userinfo endpoint does not", async () => {
  const { page } = await goAs({ ...verified(CAST.lea.email), email_verified: false });
  expectRefused(page, UNVERIFIED);
});
