import { canAdminister } from "@/lib/auth/policy";
import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/viewer";
import { AdminNav } from "./_components/admin-nav";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer)) notFound();
  return (
    <>
      <AdminNav />
      {children}
    </>
  );
}
