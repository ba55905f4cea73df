"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonStyle, type ButtonLook } from "./button-style";

/** The button that submits a form; ignored while a submission is pending. */
export function SubmitButton(props: {
  children: ReactNode;
  look?: ButtonLook;
  name?: string;
  value?: string;
  /** The id of its form, when that is not around it. */
  form?: string;
  className?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`${buttonStyle(props.look)} ${props.className ?? ""}`}
    >
      {props.children}
    </button>
  );
}
