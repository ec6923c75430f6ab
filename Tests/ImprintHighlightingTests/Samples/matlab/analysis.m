% Analysis of measurements: Größe
%{
  A block comment
  over lines
%}
clear all; close all
format long
data = load('data.txt');
x = 0:0.1:2*pi;
A = [1, 2; 3 4]';
B = A' * A.^2 ./ 3 - A.' \ [5; 6];
names = {'one', "two", 'it''s'};
s = struct('name', 'Zoë', 'size', 1.5e-3, 'list', {{1, 2}});
s.field.other(end).value = 0x1F + 3;
text = sprintf("%d items\n", numel(x)); %#ok
if nargin < 1 && ~isempty(x) || any(x ~= 0)
    error('Id:sub', 'no input: %s', inputname(1));
elseif x(1) == 3
    disp(['value: ', num2str(x(1))]);
else
    warning('nothing');
end
for k = 1:length(x)
    total(k) = sum(x(1:k)) / k; % running mean
    if mod(k, 2) == 0, continue; end
    if k >= 10, break; end
end
while true
    k = k - 1;
    if k <= 0 || isnan(k), break, end
end
switch lower(mode)
    case {'fast', 'quick'}
        n = 10;
    case 'slow'
        n = 1000;
    otherwise
        n = NaN;
end
try
    y = arrayfun(@(v) v^2 + offset, x);
catch err
    fprintf(2, '%s\n', err.message);
    rethrow(err);
end
f = @sin; g = @(a, b) a .* b + 1;
z = cellfun(@length, names, 'UniformOutput', false);
long = 1 + ...
    2 + ... continued
    3;
figure; hold on
plot(x, f(x), 'r--', 'LineWidth', 2);
xlabel('x'); ylabel('sin(x)'); title('A "title"');
legend({'a', 'b'}, 'Location', 'best');
grid on
M = zeros(3, 3); M(:, 1) = ones(3, 1); M(end+1, :) = [1 -1 +2];
!ls -l
global counter
persistent cache;
[q, r] = deal(floor(7 / 2), rem(7, 2));
parfor i = 1:3
    result(i) = rand() > .5;
end
c = 3 + 4i; t = ~flag; u = a & b | c;
function y = square(x)
    y = x .^ 2;
end
function [lo, hi] = limits(values, varargin)
    lo = min(values); hi = max(values);
end
function report
    disp('done')
end
