#!/usr/bin/perl -w
use strict; use POSIX qw(floor ceil größe);
package Foo::Bar;
# comment
my ($x, @y, %z) = (1, 2.5, 0xff, 0b1, 0o7, 017, 1_000, 1e5);
our $VERSION = '1.0';
sub foo { my $self = shift; return $self->{bar}->[0]; }
sub new($class, %args) { bless {}, $class }
if ($x =~ /^a\d+$/i && $y[0] !~ m{x/y}x) { print "hi $x @{[ 1 ]}\n"; }
$s =~ s/foo/bar/g; $t =~ s{a}{b}ge; tr/a-z/A-Z/; y/a/b/;
print <<EOF, "x";
heredoc $x
EOF
print <<"END" . <<'X';
a
END
b
X
my @l = map { $_ * 2 } grep { $_ > 1 } @list; 
my $h = { a => 1, 'b' => q(x), c => qq{y $z} };
foreach my $i (0..10) { next unless $i; last if $i eq 'x' or $i ne "y"; }
while (<STDIN>) { chomp; push @a, $_; }
open(my $fh, '<', $file) or die "cannot $!: $@";
print STDERR "x"; printf("%s", $0); local $_ = 1; $#a; @ARGV; %ENV; $ENV{X}; $1 $& $/ 
&foo; \$ref; @$ref; %$h; $$x; *glob; -e $file; Foo->new; $x x 3; $a <=> $b; a . b; $x ? 1 : 0
my $re = qr/a[b\/]c/xms;
=pod

text

=cut
@array = qw/a b c/;
sub _x : lvalue;
__END__
the rest
