import { getTranslations } from "next-intl/server";
import { findViewer } from "@/lib/auth/viewer";
import { Entrance } from "./_components/entrance";
import { NothingHere } from "./_components/nothing-here";
import { SiteFooter } from "./_components/site-footer";
import { SiteHeader } from "./_components/site-header";
import { ButtonLink } from "./_components/ui/button-link";

/** An address that leads nowhere: within the product for whoever is signed in, else in front of the door. */
export default async function NotFound() {
  const viewer = await findViewer();
  const t = await getTranslations("app.notFound");
  if (!viewer)
    return (
      <Entrance title={t("title")} lead={t("text")}>
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </Entrance>
    );
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader viewer={viewer} />
      <main className="mx-auto w-full max-w-6xl px-4 py-10 sm:px-6 sm:py-14">
        <NothingHere />
      </main>
      <SiteFooter />
    </div>
  );
}
