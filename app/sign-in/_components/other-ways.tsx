import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";

const LINK = "underline underline-offset-4 hover:text-ink";

/** Alternatives to the password: a mailed sign-in link where mail is configured, and a password reset. */
export async function OtherWays({ to, hasMail }: { to: string; hasMail: boolean }) {
  const t = await getTranslations("sign-in");
  const query = to === "/" ? "" : `?to=${encodeURIComponent(to)}`;
  return (
    <p className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-3 text-sm text-muted">
      <PageLink href="/sign-in/forgotten" className={LINK}>
        {t("forgotten.ask")}
      </PageLink>
      {hasMail && (
        <PageLink href={`/sign-in/link${query}`} className={LINK}>
          {t("link.ask")}
        </PageLink>
      )}
    </p>
  );
}
