#!/usr/bin/env perl
use strict;
use warnings;
use List::Util qw(sum max first);
use constant { PI => 3.14159, DEBUG => 0 };

package Report::Größe;

our $VERSION = '0.03';
our @ISA = ('Exporter');

# Makes a report.
sub new {
    my ($class, %options) = @_;
    my $self = { name => $options{name} || 'none', rows => [], total => 0 };
    return bless $self, $class;
}

sub add {
    my ($self, @rows) = @_;
    foreach my $row (@rows) {
        next if $row->{hidden};
        push @{ $self->{rows} }, $row;
        $self->{total} += $row->{value} // 0;
    }
    return scalar @{ $self->{rows} };
}

sub parse {
    my ($self, $line) = @_;
    chomp $line;
    $line =~ s/^\s+//;
    $line =~ s/\s+$//g;
    if ($line =~ /^(\w+)\s*=\s*"([^"]*)"$/) {
        return { name => $1, value => $2 };
    }
    elsif ($line =~ m{^https?://([^/]+)/}i) {
        return { host => lc $1 };
    }
    unless (length $line) { return undef; }
    my @parts = split /,\s*/, $line;
    my %seen = map { $_ => 1 } grep { !/^#/ } @parts;
    return join('; ', sort { $a cmp $b } keys %seen);
}

package main;

my $report = Report::Größe->new(name => "Umsätze\n", 'quoted key' => 'it\'s');
open my $in, '<:encoding(UTF-8)', $ARGV[0] or die "cannot open $ARGV[0]: $!";
while (my $line = <$in>) {
    last if $line eq "end\n";
    $report->add({ value => 0x1F, ratio => 1.5e-3, octal => 0755, bits => 0b101 });
    print STDERR "line $.: $line" unless $line =~ /^\s*$/;
}
close $in;

my $text = qq{nested {braces} and $report->{name}};
my @words = qw(one two three);
my $pattern = qr/^\d{4}-\d\d$/x;
my ($first, @rest) = reverse 1 .. 10;
my $value = $first > 5 ? $first / 2 : $first % 3;
my $code = sub { return $_[0] ** 2 };
printf "%-10s %5.2f\n", $_, $code->($value) for @words[0 .. 2];
local $/ = undef;
local $, = ' ';
print `ls -l`, "\n" if -e '/tmp/x' && !-d "/tmp/y";
$count{$_}++ foreach @words;
@sorted = sort { $count{$b} <=> $count{$a} or $a cmp $b } keys %count;
eval { risky(); 1 } or do { warn "failed: $@" };
(my $copy = $text) =~ s{braces}{brackets}g;

=head1 NAME

report - reports I<everything>

=cut

sub DESTROY { }
1;
__END__
What stands here is "not code".
