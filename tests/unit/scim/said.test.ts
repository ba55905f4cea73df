import { describe, expect, test } from "vitest";
import { changesFrom, changesIn } from "@/lib/scim/change";
import { saidOfGroup } from "@/lib/scim/group/members";
import type { Operation } from "@/lib/scim/input";
import { Refusal } from "@/lib/scim/refusal";
import { columnsFrom, saidOfUser, type UserColumns } from "@/lib/scim/user/profile";

const said = (...operations: Operation[]) => saidOfUser(changesFrom(operations));
const body = (value: object) => saidOfUser(changesIn("replace", value));

describe("what is said of a person", () => {
  test("by a body: known attributes, wherever they stand, and no others", () => {
    expect(
      body({
        schemas: ["x"],
        id: "1",
        userName: " jonas@acme.example ",
        name: { givenName: "Jonas", familyName: "Weber", middleName: "M." },
        title: "Engineer",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
          department: "R&D",
          manager: { value: "m" },
        },
        "a b": 1,
      }),
    ).toEqual({
      userName: "jonas@acme.example",
      givenName: "Jonas",
      familyName: "Weber",
      managerId: "m",
    });
  });

  test.each([
    ["the primary one", [{ value: "a" }, { value: "b", primary: "True" }], "b"],
    [
      "the one for work",
      [
        { value: "a", type: "home" },
        { value: "b", type: "work" },
      ],
      "b",
    ],
    [
      "the first",
      [
        { value: "a", type: "home" },
        { value: "b", type: "other" },
      ],
      "a",
    ],
    ["the only one, as a text", "a", "a"],
  ])("of several emails: %s", (_, emails, email) => {
    expect(body({ emails })).toEqual({ email });
  });

  test("the email for work by a filter, and no other", () => {
    const by = (path: string) => said({ op: "replace", path, value: "a@x.example" });
    expect(by('emails[type eq "work"].value')).toEqual({ email: "a@x.example" });
    expect(by('emails[primary eq "True"].value')).toEqual({ email: "a@x.example" });
    expect(by('emails[type eq "home"].value')).toEqual({});
    expect(by('emails[type eq "work"].type')).toEqual({});
  });

  test("the later word stands", () => {
    expect(
      said(
        { op: "replace", path: "active", value: true },
        { op: "add", value: { active: "False" } },
      ),
    ).toEqual({ active: false });
  });

  test("what is removed is empty", () => {
    expect(said({ op: "remove", path: "manager", value: undefined })).toEqual({ managerId: null });
    expect(said({ op: "remove", path: "name", value: undefined })).toEqual({
      formatted: null,
      givenName: null,
      familyName: null,
    });
    expect(said({ op: "remove", path: "active", value: undefined })).toEqual({});
  });

  test.each([
    [{ userName: 5 }],
    [{ userName: "a\0b" }],
    [{ displayName: "x".repeat(101) }],
    [{ active: "perhaps" }],
    [{ active: null }],
    [{ emails: [{ value: 1 }] }],
  ])("is refused for %j", (value) => {
    expect(() => body(value)).toThrow(Refusal);
  });
});

describe("what is stored of a person", () => {
  const before: UserColumns = {
    name: "Jonas Weber",
    email: "jonas@acme.example",
    userName: "Jonas@Acme.example",
    externalId: "e1",
    givenName: "Jonas",
    familyName: "Weber",
  };

  test.each([
    ["the display name", { displayName: "Jo", formatted: "J. W.", givenName: "J" }, "Jo"],
    ["the formatted name", { formatted: "J. W.", givenName: "J" }, "J. W."],
    ["the parts", { familyName: "Meier" }, "Jonas Meier"],
    ["the name before, where none is said", { active: true }, "Jonas Weber"],
    ["the name before, where it is emptied", { displayName: null }, "Jonas Weber"],
  ])("a name is %s", (_, words, name) => {
    expect(columnsFrom(before, words).name).toBe(name);
  });

  test.each([
    ["is the one said", { email: "Jo@X.example" }, "jo@x.example"],
    ["follows a user name which it was", { userName: "jw@acme.example" }, "jw@acme.example"],
    ["stays where the user name is no address", { userName: "jweber" }, "jonas@acme.example"],
    ["stays where nothing is said", {}, "jonas@acme.example"],
    ["stays where it is emptied", { email: null }, "jonas@acme.example"],
  ])("an email %s", (_, words, email) => {
    expect(columnsFrom(before, words).email).toBe(email);
  });

  test("an email that was never the user name stays with its person", () => {
    const own = { ...before, userName: "jweber" };
    expect(columnsFrom(own, { userName: "jw@acme.example" }).email).toBe("jonas@acme.example");
    const unkept = { ...before, userName: null };
    expect(columnsFrom(unkept, { userName: "jw@acme.example" }).email).toBe("jw@acme.example");
  });

  test("somebody new has a user name, and an email as such or in it", () => {
    expect(columnsFrom(null, { userName: "jweber", email: "j@x.example" })).toEqual({
      name: "jweber",
      email: "j@x.example",
      userName: "jweber",
      externalId: null,
      givenName: null,
      familyName: null,
    });
    expect(() => columnsFrom(null, { email: "j@x.example" })).toThrow("userName");
    expect(() => columnsFrom(null, { userName: "jweber" })).toThrow("email");
    expect(() => columnsFrom(before, { userName: null })).toThrow("userName");
  });
});

describe("what is said of a group", () => {
  const group = (members: string[], ...operations: Operation[]) =>
    saidOfGroup(changesFrom(operations), members);
  const list = (...ids: string[]) => ids.map((value) => ({ value }));

  test.each([
    ["added", { op: "add", path: "members", value: list("c") }, ["a", "b", "c"]],
    ["added without a path", { op: "add", value: { members: list("c") } }, ["a", "b", "c"]],
    ["replaced", { op: "replace", path: "members", value: list("c") }, ["c"]],
    ["removed by a list", { op: "remove", path: "members", value: list("b", "c") }, ["a"]],
    [
      "removed by a filter",
      { op: "remove", path: 'members[value eq "B"]', value: undefined },
      ["a"],
    ],
    ["all removed", { op: "remove", path: "members", value: undefined }, []],
    [
      "replaced one by one",
      { op: "replace", path: 'members[value eq "a"]', value: list("c") },
      ["b", "c"],
    ],
    ["replaced by nobody", { op: "replace", path: "members", value: null }, []],
  ] as const)("members are %s", (_, operation, members) => {
    const words = group(["a", "b"], operation);
    expect([...(words.members ?? [])]).toEqual(members);
  });

  test("members stay where nothing is said of them", () => {
    const value = { id: "1", displayName: "Storage" };
    expect(group(["a"], { op: "replace", path: null, value })).toEqual({ name: "Storage" });
  });

  test.each([
    [{ displayName: "" }],
    [{ displayName: "a / b" }],
    [{ displayName: "x".repeat(81) }],
    [{ members: [{ value: "1", type: "Group" }] }],
    [{ members: [{}] }],
  ])("is refused for %j", (value) => {
    expect(() => group([], { op: "add", path: null, value })).toThrow(Refusal);
  });
});
