# Recomputes with R what Pavement printed: Rscript bench/r/evidence.R vectors.csv
# Each line is what,arguments,value,tolerance; the arguments are numbers with spaces between them.
# Nothing here is Pavement's: R's own distributions, tests, integrals and roots, and the grids of B1 and B3 written down once more.
lines <- read.csv(commandArgs(TRUE)[1], colClasses = c("character", "character", "numeric", "numeric"))

grid <- function(m, y, n) {                      # SCIENCE B1: the weights of the worlds, and the Betas in each
  delta <- seq(-3, 3, length.out = 31)
  kappa <- 2 * 100^(seq(0, 20) / 20)
  worlds <- expand.grid(delta = delta, kappa = kappa)
  mu <- sapply(m, function(each) pmin(pmax(plogis(qlogis(each) + worlds$delta), 1e-4), 1 - 1e-4))
  a <- mu * worlds$kappa
  b <- (1 - mu) * worlds$kappa
  ln <- dnorm(worlds$delta, log = TRUE) + dnorm(log(worlds$kappa), log(12), 1, log = TRUE)
  for (g in seq_along(m)) ln <- ln + lbeta(a[, g] + y[g], b[, g] + n[g] - y[g]) - lbeta(a[, g], b[, g])
  w <- exp(ln - max(ln))
  list(w = w / sum(w), a = sweep(a, 2, y, "+"), b = sweep(b, 2, n - y, "+"))
}
share.mean <- function(x) { it <- grid(c(.15, .15), x[c(1, 3)], x[c(2, 4)]); g <- x[5]
  sum(it$w * it$a[, g] / (it$a[, g] + it$b[, g])) }
share.chance <- function(x) { it <- grid(c(.15, .15), x[c(1, 3)], x[c(2, 4)])
  u <- (seq_len(2000) - .5) / 2000
  sum(sapply(which(it$w > 1e-7), function(k)
    it$w[k] * mean(pbeta(qbeta(u, it$a[k, 1], it$b[k, 1]), it$a[k, 2], it$b[k, 2])))) }
planning.mean <- function(x) { g <- x[1]; k <- (length(x) - 1) / 3
  it <- grid(x[1 + 1:k], x[1 + k + 1:k], x[1 + 2 * k + 1:k])
  sum(it$w * it$a[, g] / (it$a[, g] + it$b[, g])) }

above <- function(x) integrate(function(t) dbeta(t, x[3], x[4]) * pbeta(t, x[1], x[2]), 0, 1, rel.tol = 1e-10)$value
loss <- function(x) integrate(function(t) pbeta(t, x[1], x[2]) * (1 - pbeta(t, x[3], x[4])), 0, 1, rel.tol = 1e-10)$value

sequence <- function(x) {                        # hits, misses, 0 for the low end and 1 for the high
  w <- x[1]; l <- x[2]
  over <- function(p) lbeta(1 + w, 1 + l) - w * log(p) - l * log1p(-p) - log(20)
  if (x[3] == 0) { if (w == 0) 0 else uniroot(over, c(1e-12, max(w / (w + l) - 1e-9, 2e-12)), tol = 1e-12)$root }
  else if (l == 0) 1 else uniroot(over, c(w / (w + l) + 1e-9, 1 - 1e-12), tol = 1e-12)$root
}
haenszel <- function(x) { t <- mantelhaen.test(UCBAdmissions)
  c(t$estimate, t$conf.int, t$statistic, t$p.value)[x[1]] }
crude <- function(x) { t <- apply(UCBAdmissions, c(1, 2), sum); t[1] * t[4] / (t[2] * t[3]) }
hidden <- function(x) x[1] + sqrt(x[1] * (x[1] - 1))

worth <- function(x) {                           # which, usual, values: SCIENCE B3
  v <- log(x[-(1:2)]); n <- length(v); mu0 <- log(x[2]); s <- seq(.2, 2, by = .05)
  ln <- -s^2 / 2 + sapply(s, function(each)      # the joint normal of all the values, with its centre integrated out
    { S <- diag(each^2, n) + 4; r <- v - mu0; -.5 * (determinant(S)$modulus + sum(r * solve(S, r))) })
  w <- exp(ln - max(ln)); w <- w / sum(w)
  V <- 1 / (1 / 4 + n / s^2); m <- V * (mu0 / 4 + sum(v) / s^2)
  if (x[1] == 1) sum(w * exp(m + V / 2 + s^2 / 2))
  else sum(w * exp(m + V / 2))                  # the mean of what the median may be: 866 as SCIENCE prints it
}
weekly <- function(x) { i <- 0:80               # the mean of a week's factor when both sides bring the same: one
  same <- (x[2] * x[4] + x[3] * x[5]) / (x[2] + x[3])
  sum(dpois(i, x[1] * x[2]) * (x[4] / same)^i) * sum(dpois(i, x[1] * x[3]) * (x[5] / same)^i) }

open <- function(x) {                            # day, then ages; below nought: not ended yet. Kaplan and Meier
  t <- abs(x[-1]); ended <- x[-1] > 0
  at <- sort(unique(t[ended & t <= x[1]]))
  prod(1 - sapply(at, function(each) sum(t == each & ended) / sum(t >= each))) }
went <- function(x) {                            # month, end 1 or 2: Aalen and Johansen as a product of matrices, of survival's mgus2
  d <- read.csv("src/test/resources/survival/mgus2.csv")
  state <- c(1, 0, 0)
  for (each in sort(unique(d$months[d$event > 0 & d$months <= x[1]]))) {
    n <- sum(d$n[d$months >= each]); here <- d[d$months == each, ]
    to <- c(sum(here$n[here$event == 1]), sum(here$n[here$event == 2])) / n
    state <- as.vector(state %*% rbind(c(1 - sum(to), to), c(0, 1, 0), c(0, 0, 1))) }
  state[x[2] + 1] }
forecast <- function(x) {                        # all sixteen futures: mean, deviation
  p <- c(.2, .5, .05, .8); v <- c(5000, 2000, 40000, 1000)
  won <- as.matrix(expand.grid(rep(list(0:1), 4)))
  w <- apply(won, 1, function(each) prod(ifelse(each == 1, p, 1 - p))); s <- won %*% v
  c(sum(w * s), sqrt(sum(w * s^2) - sum(w * s)^2))[x[1]] }

known <- list(open = open, went = went, forecast = forecast, dnbinom = function(x) dnbinom(x[1], x[2], x[3]), qgamma = function(x) qgamma(x[1], x[2], x[3]),
  qbeta = function(x) qbeta(x[1], x[2], x[3]), above = above, loss = loss, sequence = sequence, haenszel = haenszel,
  crude = crude, hidden = hidden, worth = worth, weekly = weekly, binomial = function(x) binom.test(x[1], x[2])$conf.int[x[3]],
  "share.mean" = share.mean, "share.chance" = share.chance, "planning.mean" = planning.mean)
wrong <- 0
for (i in seq_len(nrow(lines))) {
  args <- as.numeric(strsplit(lines[i, 2], " ")[[1]])
  mine <- as.numeric(known[[lines[i, 1]]](args))
  same <- abs(mine - lines[i, 3]) <= lines[i, 4]
  if (!same) wrong <- wrong + 1
  cat(sprintf("%-5s %-14s %-40s Pavement %.8g R %.8g\n", if (same) "same" else "WRONG", lines[i, 1], substr(lines[i, 2], 1, 40), lines[i, 3], mine))
}
cat(sprintf("%d recomputed, %d differ\n", nrow(lines), wrong))
quit(status = if (wrong > 0) 1 else 0)
