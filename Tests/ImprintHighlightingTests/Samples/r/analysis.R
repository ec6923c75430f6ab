#!/usr/bin/env Rscript
# Reads measurements and fits a model
library(ggplot2)
suppressPackageStartupMessages(require("dplyr"))
source('helpers.R')

#' Mean without outliers.
#' @param x numbers
robust <- function(x, trim = 0.1, na.rm = TRUE, ...) {
  if (!is.numeric(x) || length(x) == 0L) {
    stop("x must be numbers: \"", class(x), "\"\n")
  } else if (all(is.na(x))) return(NA_real_)
  n <- length(x); lo <- floor(n * trim) + 1
  x[order(x)][lo:(n - lo + 1)] |> mean(na.rm = na.rm)
}

numbers <- c(1, 2.5, 1e5, 1.5e-3, .5, 0x1F, 10L, 2i, Inf, -Inf, NaN, NA, NA_integer_, NULL)
größe <- list(a = 1, b = "zwei", 'c d' = TRUE, `odd name` = F)
assign("global", 5) -> result; total <<- 7; 8 ->> other
m <- matrix(1:6, nrow = 2, dimnames = list(NULL, letters[1:3]))
m[1, ] ; m[["a"]] ; größe$b ; obj@slot ; stats::sd(x) ; pkg:::hidden

for (i in seq_along(numbers)) {
  if (numbers[i] %in% c(1, 2) && i %% 2 != 0) next
  while (TRUE) { break }
  repeat { i <- i %/% 2; if (i <= 1 | i >= 10) break }
}
kind <- switch(type, a = , b = "first", "other")
model <- lm(y ~ x + I(x^2) - 1, data = subset(df, group == 'A' & !is.na(y)))
print(summary(model)$r.squared)
df %>%
  filter(value > 0.5, grepl("^[a-z]+\\d$", name)) %>%
  mutate(log = log10(value), .by = group) %>%
  group_by(group) %>%
  summarise(n = n(), mean = mean(value)) -> summarised
ggplot(df, aes(x = date, y = value, colour = group)) +
  geom_line() + labs(title = "Größe", x = NULL) +
  theme(legend.position = "none")
f <- \(x, y = 2) x * y
sapply(numbers, function(x) x ^ 2, simplify = FALSE)
raw <- r"(C:\path\n)" ; dashes <- R"--[a "quoted" ]--"
text <- 'single with "double" and \'escaped\'
over lines'
tryCatch(expr = { warning("w") }, error = function(e) message(conditionMessage(e)), finally = cat("done\n"))
do.call(rbind, lapply(split(df, df$group), colMeans))
x.y_z <- ...length() + ..1 ; .hidden <- T ; ?mean ; !x ; -y ; pi * LETTERS[1]
setClass("Person", representation(name = "character", age = "numeric"))
setMethod("show", "Person", function(object) cat(object@name, "\n"))
invisible(Sys.time())
