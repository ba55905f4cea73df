import { db } from "@/lib/db/client";
import { issuerOfMatrix } from "./matrix-provider";
import type { TableFacts } from "./matrix-world";

/**
 * Jonas also signs in at a provider, and has a notice about his second factor; Lea has closed hers;
 * Oskar has a second factor; a group of the provider of the matrix gives a team; an applied list of Ada's has pending links.
 */
export async function addAccountFacts(facts: TableFacts): Promise<void> {
  const [jonas = "", lea = "", ada = ""] = [facts.jonas, facts.lea, facts.ada];
  facts["jonas.issuer"] = "https://jonas.id.example";
  facts["lea.issuer"] = "https://lea.id.example";
  await db().account.create({
    data: { userId: jonas, issuer: facts["jonas.issuer"], subject: "jonas-elsewhere" },
  });
  await db().account.create({
    data: {
      userId: lea,
      issuer: facts["lea.issuer"],
      subject: "lea-elsewhere",
      closedAt: new Date(),
    },
  });
  const rule = await db().groupRule.create({
    data: {
      issuer: issuerOfMatrix,
      group: "storage-people",
      role: "MEMBER",
      teamId: facts["team.storage"] ?? "",
    },
  });
  facts["ada.rule"] = rule.id;
  await db().secondFactorRemoval.create({ data: { personId: jonas, adminId: ada } });
  await db().user.update({
    where: { id: facts.oskar ?? "" },
    data: { totpEnabledAt: new Date() },
  });
  const asked = { askedAt: new Date(), dueAt: new Date(Date.now() + 7 * 86_400_000) };
  const gone = await db().user.create({
    data: { name: "Uma Gone", email: "uma.gone@pendulum.example", removedAt: new Date() },
  });
  facts.uma = gone.id;
  await db().erasureRequest.create({ data: { userId: gone.id, askedById: ada, ...asked } });
  const mei = facts.mei ?? "";
  await db().erasureRequest.create({ data: { userId: mei, askedById: mei, ...asked } });
  const upload = await db().rosterUpload.create({
    data: { uploaderId: ada, appliedAt: new Date(), summary: { new: 1 } },
  });
  facts["ada.applied"] = upload.id;
  const invited = await db().user.create({
    data: { name: "Nadia Listed", email: "nadia.listed@pendulum.example" },
  });
  const data = { userId: invited.id, uploadId: upload.id, byMail: false };
  await db().listInvitation.create({ data });
}
