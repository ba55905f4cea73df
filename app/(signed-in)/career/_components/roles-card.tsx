import type { ReactNode } from "react";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getStretchWords } from "@/app/_i18n/stretch-words";
import { getTranslations } from "@/app/_i18n/words";
import type { RoleHeld } from "@/lib/career/role-held";
import type { Day } from "@/lib/day";
import { remove } from "../actions";
import { RoleForm } from "./role-form";

/** The roles that the viewer entered, the latest first, each with its form; `children` are proposals. */
export async function RolesCard(props: { roles: RoleHeld[]; today: Day; children: ReactNode }) {
  const t = await getTranslations("career.roles");
  const { roles, today } = props;
  return (
    <Card id="roles" title={t("title")}>
      {roles.length === 0 && <p className="mb-4 max-w-prose text-muted">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {roles.map((role) => (
          <li key={role.id} className="py-4 first:pt-0">
            <RoleLine role={role} />
            <EditRole role={role} today={today} />
          </li>
        ))}
      </ul>
      {props.children}
      <Disclosure label={t("add")} className="mt-4">
        <RoleForm role={null} today={today} />
      </Disclosure>
    </Card>
  );
}

async function RoleLine({ role }: { role: RoleHeld }) {
  const t = await getTranslations("career");
  const daysOf = await getStretchWords();
  const { title, work } = role;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium wrap-anywhere">{title}</span>
        <Badge>{t(`work.${work}`)}</Badge>
      </p>
      <p className="mt-0.5 text-sm text-muted">{daysOf(role)}</p>
    </>
  );
}

async function EditRole({ role, today }: { role: RoleHeld; today: Day }) {
  const t = await getTranslations("career.roles");
  const { id, title } = role;
  return (
    <Disclosure
      label={
        <>
          <span aria-hidden>{t("edit")}</span>
          <span className="sr-only">{t("editOf", { title })}</span>
        </>
      }
    >
      <RoleForm role={role} today={today} />
      <form action={remove} className="mt-3">
        <input type="hidden" name="role" value={id} />
        <SubmitButton look="quiet">
          <span aria-hidden>{t("remove")}</span>
          <span className="sr-only">{t("removeOf", { title })}</span>
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
