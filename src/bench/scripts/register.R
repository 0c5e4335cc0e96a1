# What an analyst would write: reads the register and adds it up. Rscript register.R personal_2024-12.xlsx
suppressPackageStartupMessages({
  library(readxl)
  library(dplyr)
})
register <- read_excel(commandArgs(trailingOnly = TRUE)[1], sheet = "Anställningar", skip = 4)
sums <- register |>
  group_by(`Förvaltning`, `Organisatorisk enhet`, Yrkesgrupp, `Kön`, `Anställningsform`) |>
  summarise(
    avtalad = sum(`Sysselsättningsgrad %`) / 100,
    netto = sum(`Sysselsättningsgrad %` * (1 - coalesce(`Tjänstledighet %`, 0) / 100)) / 100,
    personer = n_distinct(Personnummer),
    .groups = "drop"
  )
cat(nrow(register), "rows,", nrow(sums), "groups\n")
