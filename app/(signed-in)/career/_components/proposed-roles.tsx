import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getStretchWords } from "@/app/_i18n/stretch-words";
import { getTranslations } from "@/app/_i18n/words";
import type { ProposedRole } from "@/lib/career/proposal";
import { addDays } from "@/lib/day";
import { write } from "../actions";

/** The roles that memberships, managements and trials suggest; each is added only when pressed. */
export async function ProposedRoles({ roles }: { roles: ProposedRole[] }) {
  const t = await getTranslations("career.roles.proposed");
  if (roles.length === 0) return null;
  return (
    <section className="mt-4 rounded-lg bg-sunken p-4 sm:p-5">
      <h3 className="font-medium">{t("title")}</h3>
      <p className="mt-1 mb-3 max-w-prose text-sm text-muted">{t("lead")}</p>
      <ul className="divide-y divide-line">
        {roles.map((role) => (
          <Proposal key={`${role.as} ${role.team} ${role.startsOn}`} role={role} />
        ))}
      </ul>
    </section>
  );
}

async function Proposal({ role }: { role: ProposedRole }) {
  const t = await getTranslations("career.roles");
  const works = await getTranslations("career.work");
  const daysOf = await getStretchWords();
  const { as, team, work, startsOn, endsOn } = role;
  const title = t(`proposed.${as}`, { team });
  const lastDay = endsOn && addDays(endsOn, -1);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2">
      <div className="min-w-0">
        <p className="wrap-anywhere">{title}</p>
        <p className="text-sm text-muted">
          {works(work)}, {daysOf(role)}
        </p>
      </div>
      <ActionForm action={write} className="shrink-0">
        <input type="hidden" name="title" value={title} />
        <input type="hidden" name="work" value={work} />
        <input type="hidden" name="startsOn" value={startsOn} />
        <input type="hidden" name="lastDay" value={lastDay ?? ""} />
        <SubmitButton look="secondary">
          <span aria-hidden>{t("proposed.add")}</span>
          <span className="sr-only">{t("proposed.addOf", { title })}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
