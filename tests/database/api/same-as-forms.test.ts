// A program changes the same rows as the form that does the same: each pair is done on the same database, the form's
// mutation first, which is then undone.
import { beforeAll, test } from "vitest";
import { enterAbsences, removeAbsence } from "@/lib/absence/mutations";
import { findInstallationViewer, findViewerWithoutSession } from "@/lib/auth/queries";
import { closeOpening, removeOpening, writeOpening } from "@/lib/opening/mutations";
import {
  addPerson,
  editPerson,
  movePerson,
  removePerson,
  restorePerson,
} from "@/lib/people/mutations";
import { addAction, addEvidence, endAction, removeEvidence } from "@/lib/plan/action-mutations";
import {
  addTeam,
  appointManager,
  archiveTeam,
  rearrangeTeam,
  reviveTeam,
} from "@/lib/team/mutations";
import { seedApiRows } from "@/tests/support/api-rows";
import { castDay } from "@/tests/support/cast-day";
import { compare, type Pair } from "@/tests/support/same-as-form";
import { freshDatabase } from "@/tests/support/database";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import type { TableFacts } from "@/tests/support/matrix-world";

freshDatabase();

let facts: TableFacts = {};
let key = { id: "", secret: "" };
let token = { id: "", secret: "" };
beforeAll(async () => {
  facts = await seedApiRows();
  key = await keyOf(["people:write", "teams:write", "openings:write"]);
  token = await tokenFor(facts.jonas ?? "", { scopes: ["own", "own:write"] });
});

const fact = (name: string) => facts[name] ?? "";
const now = () => new Date();

const OF_KEYS: Pair[] = [
  {
    does: "adds a person to a team",
    form: (viewer) =>
      addPerson(
        viewer,
        {
          name: "Nora Novak",
          email: "nora@example.com",
          teamId: fact("team.storage"),
          startsOn: fact("later"),
        },
        now(),
      ),
    method: "POST",
    at: "/people",
    body: '{"name":" Nora  Novak","email":"NORA@example.com","teamId":"{team.storage}","startsOn":"{later}"}',
  },
  {
    does: "changes a name and keeps the email",
    form: (viewer) =>
      editPerson(viewer, fact("nils"), { name: "Nils R.", email: fact("nils.email") }),
    method: "PATCH",
    at: "/people/{nils}",
    body: '{"name":"Nils R."}',
  },
  {
    does: "moves a person today",
    form: (viewer) =>
      movePerson(viewer, fact("daniel"), {
        teamId: fact("team.empty"),
        startsOn: viewer.today,
      }),
    method: "POST",
    at: "/memberships",
    body: '{"personId":"{daniel}","teamId":"{team.empty}"}',
  },
  {
    does: "takes a person out of their team",
    form: (viewer) => movePerson(viewer, fact("jonas"), { teamId: null, startsOn: fact("later") }),
    method: "POST",
    at: "/memberships/{row.memberships}/ending",
    body: '{"endsOn":"{later}"}',
  },
  {
    does: "removes a person",
    form: (viewer) => removePerson(viewer, fact("lea"), now()),
    method: "POST",
    at: "/people/{lea}/removal",
  },
  {
    does: "restores a person",
    form: (viewer) => restorePerson(viewer, fact("lea")),
    method: "DELETE",
    at: "/people/{lea}/removal",
  },
  {
    does: "adds a team",
    form: (viewer) => addTeam(viewer, { name: "Search", parentId: fact("team.storage") }),
    method: "POST",
    at: "/teams",
    body: '{"name":"Search","parentId":"{team.storage}"}',
  },
  {
    does: "moves a team",
    form: (viewer) =>
      rearrangeTeam(viewer, fact("team.attic"), { name: "Attic", parentId: fact("team.storage") }),
    method: "PATCH",
    at: "/teams/{team.attic}",
    body: '{"parentId":"{team.storage}"}',
  },
  {
    does: "restores a team",
    form: (viewer) => reviveTeam(viewer, fact("team.attic")),
    method: "DELETE",
    at: "/teams/{team.attic}/archive",
  },
  {
    does: "archives a team",
    form: (viewer) => archiveTeam(viewer, fact("team.attic"), now()),
    method: "POST",
    at: "/teams/{team.attic}/archive",
  },
  {
    does: "names a manager",
    form: (viewer) =>
      appointManager(viewer, fact("team.empty"), {
        email: fact("ada.email"),
        startsOn: viewer.today,
      }),
    method: "POST",
    at: "/managements",
    body: '{"personId":"{ada}","teamId":"{team.empty}"}',
  },
  {
    does: "ends the time of a manager",
    form: (viewer) =>
      appointManager(viewer, fact("team.storage"), { email: null, startsOn: fact("later") }),
    method: "POST",
    at: "/managements/{row.managements}/ending",
    body: '{"endsOn":"{later}"}',
  },
  {
    does: "adds an opening",
    form: (viewer) =>
      writeOpening(
        viewer,
        {
          opening: "",
          teamId: fact("team.empty"),
          track: "IC",
          rung: "",
          quarter: fact("row.quarter"),
          seats: 4,
        },
        now(),
      ),
    method: "POST",
    at: "/openings",
    body: '{"teamId":"{team.empty}","track":"IC","quarter":"{row.quarter}","seats":4,"rung":null}',
  },
  {
    does: "changes an opening",
    form: (viewer) =>
      writeOpening(
        viewer,
        {
          opening: fact("row.openings"),
          teamId: fact("team.storage"),
          track: "IC",
          rung: "",
          quarter: fact("row.quarter"),
          seats: 7,
        },
        now(),
      ),
    method: "PATCH",
    at: "/openings/{row.openings}",
    body: '{"seats":7}',
  },
  {
    does: "closes an opening",
    form: (viewer) =>
      closeOpening(viewer, { opening: fact("row.openings"), ending: "WITHDRAWN" }, now()),
    method: "POST",
    at: "/openings/{row.openings}/ending",
    body: '{"ending":"WITHDRAWN"}',
  },
  {
    does: "deletes an opening",
    form: (viewer) => removeOpening(viewer, fact("row.mistake")),
    method: "DELETE",
    at: "/openings/{row.mistake}",
  },
];

const ACTION = { what: "Lead", difference: "Calm", needs: [], needsWords: "", witness: "" };
const OF_TOKENS: Pair[] = [
  {
    does: "adds an absence",
    form: (viewer) => enterAbsences(viewer, [{ startsOn: castDay(60), endsOn: castDay(65) }]),
    method: "POST",
    at: "/me/absences",
    body: JSON.stringify({ startsOn: castDay(60), lastOn: castDay(64) }),
  },
  {
    does: "deletes an absence",
    form: (viewer) => removeAbsence(viewer, fact("row.absences"), now()),
    method: "DELETE",
    at: "/me/absences/{row.absences}",
  },
  {
    does: "adds an action",
    form: (viewer) =>
      addAction(
        viewer,
        {
          planId: fact("jonas.plan"),
          dueOn: fact("later"),
          record: { ...ACTION, needs: ["time"] },
        },
        now(),
      ),
    method: "POST",
    at: "/me/plan/actions",
    body: '{"what":"Lead","difference":"Calm","dueOn":"{later}","needs":["time"]}',
  },
  {
    does: "carries an action over",
    form: (viewer) =>
      endAction(
        viewer,
        {
          action: fact("jonas.action"),
          ending: "CARRIED_OVER",
          reason: "Later",
          dueOn: fact("later"),
        },
        now(),
      ),
    method: "POST",
    at: "/me/plan/actions/{jonas.action}/ending",
    body: '{"ending":"CARRIED_OVER","reason":"Later","dueOn":"{later}"}',
  },
  {
    does: "adds evidence",
    form: (viewer) =>
      addEvidence(
        viewer,
        {
          planId: fact("jonas.plan"),
          actionId: fact("jonas.action"),
          happenedOn: fact("today"),
          record: { sentence: "Used", link: "https://example.com/", metrics: ["delivery"] },
        },
        now(),
      ),
    method: "POST",
    at: "/me/plan/evidence",
    body: '{"actionId":"{jonas.action}","happenedOn":"{today}","sentence":"Used","link":"https://example.com/","metrics":["delivery"]}',
  },
  {
    does: "deletes evidence",
    form: (viewer) => removeEvidence(viewer, fact("jonas.evidence")),
    method: "DELETE",
    at: "/me/plan/evidence/{jonas.evidence}",
  },
];

test.each(OF_KEYS)("with a key: $does", async (pair) => {
  const viewer = await findInstallationViewer({ id: key.id, name: "Directory" }, new Date());
  await compare(pair, viewer, key.secret, facts);
});

test.each(OF_TOKENS)("with a token: $does", async (pair) => {
  const viewer = await findViewerWithoutSession(fact("jonas"), new Date());
  if (viewer) await compare(pair, viewer, token.secret, facts);
});
