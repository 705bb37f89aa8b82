/** General agreements that were signed outside, also on the client's paper: handed in, they count. */
package io.engagementdesk.contract.elsewhere;
