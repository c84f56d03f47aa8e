export const SHORT_ANSWER =
  'Yes: after 24 months either party may end the lease with two months’ notice in writing.\n\nThe clause stands in section 7.2. It does not apply while rent is owed.';

export const LONG_ANSWER = `You have to give two months’ notice, in writing, to the landlord or the agent named on the first page.

What the lease asks for:
1. The notice names the flat and the day on which you leave.
2. It is signed by everyone who signed the lease.
3. It arrives before the first of the month; otherwise the two months begin a month later.

An e-mail is not enough under section 12.1, unless the landlord has agreed to it before. Keep the receipt of the letter: the burden of proof is yours.

If you leave earlier, rent is due until the two months are over or until a new tenant moves in, whichever comes first. The deposit is paid back within thirty days of the handover, less what is needed to repair damage beyond ordinary wear.`;

export const LEASE_QUOTE = {
  text: 'Either party may terminate this agreement at any time after the first twenty-four (24) months by giving not less than two (2) months’ notice in writing to the other party, provided that no rent is in arrears at the date of such notice.',
  pageTitle: 'Residential lease, part II',
  pageUrl: 'https://tenants.example.com/lease.html?id=4',
};

export const ARABIC = {
  question: 'هل يمكنني إنهاء العقد قبل انتهاء المدة؟',
  answer:
    'نعم، يجوز إنهاء العقد بعد 24 شهرًا بإشعار كتابي مدته شهران.\n\nThe clause is 7.2 in the lease.\n\nولا يسري ذلك إذا كان هناك إيجار متأخر.',
};
