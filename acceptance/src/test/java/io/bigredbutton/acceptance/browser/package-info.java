/** What people see and do in a browser, on the whole system in processes of their own. */
@NullMarked
package io.bigredbutton.acceptance.browser;

import org.jspecify.annotations.NullMarked;
