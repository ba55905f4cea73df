import { expect, test } from "vitest";
import { oncePerRead, withRequestNote } from "@/lib/request-note";

const counted = () => {
  let times = 0;
  return oncePerRead(() => ++times);
};

test("a request that only reads finds a thing once, and the next request anew", () => {
  const find = counted();
  const request = { id: "1", onlyReads: true };
  withRequestNote(request, () => expect([find(), find()]).toEqual([1, 1]));
  withRequestNote(request, () => expect([find(), find()]).toEqual([2, 2]));
});

test("one that writes finds it anew each time, as does what is done for no request", () => {
  const find = counted();
  withRequestNote({ id: "1", onlyReads: false }, () => expect([find(), find()]).toEqual([1, 2]));
  expect([find(), find()]).toEqual([3, 4]);
});

test("what could not be found is not asked for again in the same request", async () => {
  let times = 0;
  const find = oncePerRead(() => Promise.reject(new Error(`failed ${++times}`)));
  const asked = new Promise<unknown[]>((resolve) => {
    withRequestNote({ id: "1", onlyReads: true }, () => {
      resolve(Promise.all([find(), find()].map((one) => one.catch(String))));
    });
  });
  expect(await asked).toEqual(["Error: failed 1", "Error: failed 1"]);
});
