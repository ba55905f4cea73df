import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";
import type { Contexts, Range } from "@/lib/context/company-context";
import { ANCHORS } from "./guide-contents";

/** What both roles mean in a company of this size, as a sentence where they are named. */
export async function RolesHere({ contexts }: { contexts: Contexts }) {
  const t = await getTranslations("guide.size");
  const { roles, size } = contexts.settings[contexts.inUse];
  const range = ({ from, to }: Range) => `${from}–${to}`;
  return (
    <Notice>
      {t.rich("rolesHere", {
        size,
        staff: range(roles.staffCoding),
        coding: range(roles.managerCoding),
        reports: range(roles.reports),
        more: linkTo(`#${ANCHORS.size}`),
      })}
    </Notice>
  );
}
