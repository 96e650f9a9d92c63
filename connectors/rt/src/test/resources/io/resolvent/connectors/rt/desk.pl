# A desk clerk for tests: sets up one private Request Tracker and then obeys, one JSON command a line, one answer a line.
use strict; use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use JSON; use MIME::Entity; use RT::AuthToken; use RT::Articles; use RT::Article; use RT::Class;

binmode STDIN; binmode STDOUT; $| = 1;
my $json = JSON->new->utf8->canonical;
my $system = RT->SystemUser;
my %classes;

sub ok { my ($ok, $message) = @_; die(($message // 'refused') . "\n") unless $ok; return $ok }

sub user {
    my %args = @_;
    my $user = RT::User->new($system);
    $user->Load($args{Name});
    ok($user->Create(Timezone => 'UTC', %args)) unless $user->id;
    return $user;
}

sub as { my $who = RT::CurrentUser->new; $who->LoadByName($_[0]); die "no user $_[0]\n" unless $who->id; return $who }

sub mime {
    my ($text, $type) = @_;
    return MIME::Entity->build(Type => $type || 'text/plain', Charset => 'UTF-8', Encoding => '-SUGGEST',
        Data => [ Encode::encode('UTF-8', $text) ]);
}

sub field {
    my ($name, $type, $lookup, $object, @values) = @_;
    my $field = RT::CustomField->new($system);
    ok($field->Create(Name => $name, Type => $type, MaxValues => 1, LookupType => $lookup));
    $field->AddValue(Name => $_) for @values;
    ok($field->AddToObject($object));
    return $field;
}

sub class {
    my ($name) = @_;
    return $classes{$name} ||= do {
        my $class = RT::Class->new($system);
        ok($class->Create(Name => $name));
        ok($class->AddToObject(RT::Queue->new($system)));
        $class;
    };
}

my %do = (
    setup => sub {
        my %c = @_;
        my $queue = RT::Queue->new($system);
        ok($queue->Create(Name => $c{queue}, CorrespondAddress => 'support@resolvent.test', CommentAddress => 'comment@resolvent.test'));
        user(Name => 'bot', EmailAddress => 'bot@resolvent.test', Privileged => 1);
        user(Name => 'agent', EmailAddress => 'agent@resolvent.test', RealName => 'Ada Agent', Privileged => 1);
        user(Name => $c{requester}, EmailAddress => $c{requester}, RealName => 'Rita Requester', Privileged => 0);
        my $team = RT::Group->new($system);
        ok($team->CreateUserDefinedGroup(Name => 'Support team'));
        $team->AddMember(as($_)->PrincipalId) for 'bot', 'agent';
        $team->PrincipalObj->GrantRight(Right => $_, Object => $queue) for qw(SeeQueue ShowTicket ShowTicketComments
            ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket ModifyTicket OwnTicket TakeTicket SeeCustomField ModifyCustomField);
        $team->PrincipalObj->GrantRight(Right => $_, Object => $RT::System) for qw(ManageAuthTokens ModifySelf
            SeeClass ShowArticle SeeCustomField);
        my $everyone = RT::Group->new($system); $everyone->LoadSystemInternalGroup('Everyone');
        $everyone->PrincipalObj->GrantRight(Right => $_, Object => $queue) for qw(CreateTicket ReplyToTicket);
        field('Intent', 'Freeform', 'RT::Queue-RT::Ticket', $queue);
        field('Severity', 'Select', 'RT::Queue-RT::Ticket', $queue, 'low', 'high');
        class($_) for @{ $c{classes} };
        my ($id, $message, $token) = RT::AuthToken->new(as('bot'))->Create(Owner => as('bot')->id, Description => 'tests');
        ok($id, $message);
        return { token => $token };
    },
    open => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new(as($c{requester}));
        my ($id, undef, $message) = $ticket->Create(Queue => $c{queue}, Subject => $c{subject}, Requestor => [ $c{requester} ],
            MIMEObj => mime($c{text}, $c{type}), $c{status} ? (Status => $c{status}) : ());
        ok($id, $message);
        return { id => $id };
    },
    add => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new(as($c{by})); $ticket->Load($c{id});
        my $message = mime($c{text}, $c{type});
        $message->attach(Type => 'text/csv', Filename => $c{file}, Data => [ $c{content} ]) if $c{file};
        ok($c{internal} ? $ticket->Comment(MIMEObj => $message) : $ticket->Correspond(MIMEObj => $message));
        return {};
    },
    # Many finished tickets at once: no scrips, so no mails, no webhooks, no automatic status.
    fill => sub {
        my %c = @_;
        no warnings 'redefine';
        local *RT::Scrips::Prepare = sub { 1 }; local *RT::Scrips::Commit = sub { 1 };
        my @ids;
        $RT::Handle->BeginTransaction;
        for my $t (@{ $c{tickets} }) {
            user(Name => $t->{requester}, EmailAddress => $t->{requester}, Privileged => 0);
            my $ticket = RT::Ticket->new(as($t->{requester}));
            my ($id, undef, $message) = $ticket->Create(Queue => $c{queue}, Subject => $t->{subject},
                Requestor => [ $t->{requester} ], MIMEObj => mime($t->{text}));
            ok($id, $message);
            for my $m (@{ $t->{messages} }) {
                my $view = RT::Ticket->new(as($m->{by})); $view->Load($id);
                ok($m->{internal} ? $view->Comment(MIMEObj => mime($m->{text})) : $view->Correspond(MIMEObj => mime($m->{text})));
            }
            my $own = RT::Ticket->new($system); $own->Load($id);
            ok($own->AddCustomFieldValue(Field => $_, Value => $t->{fields}{$_})) for sort keys %{ $t->{fields} };
            ok($own->SetStatus($t->{status})) if $t->{status} ne $own->Status;
            push @ids, $id;
        }
        $RT::Handle->Commit;
        return { ids => \@ids };
    },
    status => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new($system); $ticket->Load($c{id});
        ok($ticket->SetStatus($c{status})) if $ticket->Status ne $c{status};
        return {};
    },
    field => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new($system); $ticket->Load($c{id});
        ok($ticket->AddCustomFieldValue(Field => $c{field}, Value => $c{value}));
        return {};
    },
    merge => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new($system); $ticket->Load($c{id});
        ok($ticket->MergeInto($c{into}));
        return {};
    },
    comments => sub {
        my %c = @_;
        my $ticket = RT::Ticket->new($system); $ticket->Load($c{id});
        my $transactions = $ticket->Transactions; my @all;
        while (my $t = $transactions->Next) {
            next unless $t->Type =~ /^(?:Create|Correspond|Comment)$/;
            my $content = $t->ContentObj;
            push @all, { internal => $t->Type eq 'Comment' ? JSON::true : JSON::false,
                text => $content ? $content->Content : '', by => $t->CreatorObj->Name };
        }
        return { comments => \@all, status => $ticket->Status };
    },
    article => sub {
        my %c = @_;
        my $article = RT::Article->new($system);
        ok($article->Create(Name => $c{title}, Summary => $c{title}, Class => class($c{class})->id));
        ok($article->AddCustomFieldValue(Field => 'Content', Value => $c{body}));
        return { id => $article->id };
    },
    requester => sub {
        my %c = @_;
        user(Name => $c{email}, EmailAddress => $c{email}, RealName => $c{name} // '', Privileged => 0);
        return {};
    },
    token => sub {
        my %c = @_;
        my ($id, $message, $token) = RT::AuthToken->new($system)->Create(Owner => as($c{login})->id, Description => 'tests');
        ok($id, $message);
        return { token => $token };
    },
    transactions => sub {
        my %c = @_;
        my $transactions = RT::Transactions->new($system);
        $transactions->Limit(FIELD => 'Creator', VALUE => as($c{login})->id);
        return { count => $transactions->Count };
    },
    timezone => sub {
        my %c = @_;
        my $user = RT::User->new($system); $user->Load('bot');
        ok($user->SetTimezone($c{zone})) if ($user->Timezone // '') ne $c{zone};
        return {};
    },
    webhook => sub {
        my %c = @_;
        my $scrip = RT::Scrip->new($system);
        $scrip->LoadByCols(Description => 'Tell Resolvent');
        if ($scrip->id) { ok($scrip->SetCustomCommitCode($c{code})); return {} }
        ok($scrip->Create(Description => 'Tell Resolvent', Queue => 0, ScripCondition => 'On Transaction',
            ScripAction => 'User Defined', Template => 'Blank', Stage => 'TransactionCreate',
            CustomPrepareCode => 'return 1;', CustomCommitCode => $c{code}));
        return {};
    },
);

while (my $line = <STDIN>) {
    my $command = $json->decode($line);
    my $answer = eval { $do{ $command->{do} }->(%$command) };
    my $failure = $@;
    DBIx::SearchBuilder::Record::Cachable->FlushCache;
    print $json->encode($answer // { error => "$failure" }), "\n";
}
