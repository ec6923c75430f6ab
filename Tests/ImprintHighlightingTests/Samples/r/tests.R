test_that("sums work", {
  expect_equal(sum(1:3), 6)
  expect_true(is.na(mean(c(NA, 1))))
})
Stack <- setRefClass("Stack", fields = list(items = "list"), methods = list(
  push = function(x) { items[[length(items) + 1]] <<- x },
  pop = function() { v <- items[[length(items)]]; items[[length(items)]] <<- NULL; v }
))
data <- read.csv("data.csv", sep = ";", stringsAsFactors = FALSE)
data$date <- as.Date(data$date, format = "%d.%m.%Y")
plot(data$x, data$y, main = paste0("n = ", nrow(data)), col = "#ff0000", pch = 19)
`my fun` <- function(n) if (n <= 1) 1 else n * Recall(n - 1)
e <- quote(a + b * c); eval(e, list(a = 1, b = 2, c = 3))
x <- "unfinished
