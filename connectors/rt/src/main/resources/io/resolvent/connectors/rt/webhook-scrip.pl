my $url = 'WEBHOOK_URL';
my $secret = 'WEBHOOK_SECRET';
my $txn = $self->TransactionObj;
require JSON; require LWP::UserAgent; require Digest::SHA;
my $body = JSON->new->canonical->utf8->encode({
    transaction => $txn->id, ticket => $self->TicketObj->id, type => $txn->Type,
    creator => $txn->CreatorObj->Name, created => $txn->CreatedObj->W3CDTF(Timezone => 'UTC'),
});
my $time = time;
eval {
    LWP::UserAgent->new(timeout => 5)->post($url, Content => $body, 'Content-Type' => 'application/json',
        'X-Resolvent-Timestamp' => $time,
        'X-Resolvent-Signature' => 'sha256=' . Digest::SHA::hmac_sha256_hex("$time.$body", $secret));
};
1;
