/** Mail by SMTP: letters that thread, and invitations to meetings. */
@NullMarked
package io.bigredbutton.mail;

import org.jspecify.annotations.NullMarked;
