#!/usr/bin/env ruby
# frozen_string_literal: true

require 'json'
require_relative "lending/base"

=begin
Documentation in a block: Größe
=end
module Library::Lending
  LIMIT = 10
  Point = Struct.new(:x, :y) do
    def +(other) = Point.new(x + other.x, y + other.y)
  end

  # Lends books to readers.
  class Desk < Base::Counter
    include Comparable
    extend Forwardable
    attr_reader :name, :loans
    attr_accessor :limit
    @@count = 0
    @registry = {}

    class << self
      def create(*args, **options, &block)
        new(*args, **options).tap(&block)
      end
    end

    def initialize(name, limit: LIMIT, loans: [])
      super()
      @name, @limit = name, limit
      @loans = loans || []
      @@count += 1
      $last = self
    end

    def self.find(id) ; @registry[id] ; end
    def <=>(other) ; name <=> other.name ; end
    def ==(other); end
    def [](index) ; @loans[index] ; end
    def []=(index, value) ; @loans[index] = value ; end
    def name=(value)
      raise ArgumentError, "bad name: #{value.inspect}" unless value =~ /\A[[:alpha:]]+\z/i
      @name = value
    end
    def full? = @loans.size >= @limit
    def clear! ; @loans.clear ; end
    def -@ ; self ; end

    private

    def text(options = {})
      title = "Title: #{name.upcase} has #{@loans.map { |l| "<#{l}>" }.join(', ')}\n\t\u00e9 \e[0m"
      single = 'it\'s not #{interpolated} \\ here'
      words = %w[alpha beta gamma], symbols = %i[a b c]
      other = %q(raw (nested) text) + %Q{inter #{polated} {nested}} + %(plain #{x})
      pattern = %r{^/path/(\d+)/#{name}$}x
      shell = `ls #{words}` + %x(date)
      path = title / 2 / single
      text = <<~TEXT + <<-'RAW'.strip
        Dear #{name},
          you owe #{fine(2)}.
      TEXT
        raw #{text}
      RAW
      call(<<FIRST, <<"SECOND", 3)
first
FIRST
second
SECOND
      { title: title, "quoted": 1, 'single': 2, :old => 3, if: true, nil => nil, key?: false }
    end
  end
end

numbers = [0, 1_000, 3.14, 1.5e-3, 0xFF, 0b1010, 0o17, 017, 2r, 3i, -5]
chars = [?a, ?\n, ?é]
if numbers.any? { |n| n > 1 && !n.zero? } and not chars.empty? or false
  puts "yes"
elsif numbers[0] == 1 then print 'one'
else
  p :no, :"quoted symbol", :'single', :+, :[]=, :name?, :name=
end

case value
when 1..5, 10...20 then puts 'range'
when /regex/, String then puts 'match'
when ->(n) { n.odd? } then nil
in { name: String => name, age: Integer } if name.size > 3
  puts name
else
  redo
end

begin
  Integer('x')
rescue ArgumentError, TypeError => e
  warn e.message
  retry if (tries -= 1) > 0
ensure
  $stderr.puts "done", $0, $1, $!
end

while i < 10 do i += 1; next if i % 2 == 0; break unless i != 7; end
until done? ; work! ; end
for a, b in pairs do puts a ? b : c end
x = y ? 1 : 2
result = list&.first&.name || Default::NAME
square = ->(n) { n ** 2 }; square.(3); square[4]
add = proc { |a, (b, c), *rest, key: 1, &blk| a + b }
lambda do |z| z <<= 2 ; z ^= 1 ; z |= ~3 & 4 end
"a b c".split(/ /).each_with_index.map { |word, i| [word, i] }.to_h
text.gsub(/(\w+)=(["'])(.*?)\2/m) { $~[1] }
puts [1, 2, 3].sum / 2.0, text =~ /x/ ? 'y' : 'n'
alias_method :old, :new ; alias neu new ; undef old
defined?(foo) && __FILE__ == $0 && __method__
BEGIN { puts 'start' }
END { puts 'end' }
__END__
this is data: "not a string
