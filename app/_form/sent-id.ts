/** The field with the id of a form as it was sent; like the framework's own, no input reads it. */
export const SENT_ID = "$sent";
