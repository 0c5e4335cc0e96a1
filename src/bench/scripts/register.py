"""What an analyst would write: reads the register and adds it up. python3 register.py personal_2024-12.xlsx"""

import sys

import pandas

register = pandas.read_excel(sys.argv[1], sheet_name="Anställningar", header=4)
contracted = register["Sysselsättningsgrad %"] / 100
register["avtalad"] = contracted
register["netto"] = contracted * (1 - register["Tjänstledighet %"].fillna(0) / 100)
sums = register.groupby(
    ["Förvaltning", "Organisatorisk enhet", "Yrkesgrupp", "Kön", "Anställningsform"]
).agg(avtalad=("avtalad", "sum"), netto=("netto", "sum"), personer=("Personnummer", "nunique"))
print(len(register), "rows,", len(sums), "groups")
