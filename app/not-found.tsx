import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./_components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("app.notFound");
  return (
    <main className="mx-auto max-w-lg px-6 py-24">
      <h1 className="text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-3 mb-8 text-lg text-muted">{t("text")}</p>
      <ButtonLink href="/">{t("back")}</ButtonLink>
    </main>
  );
}
