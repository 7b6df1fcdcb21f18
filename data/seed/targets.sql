-- The aim of the city's work report of April 2021: 340 of 424 dongs (80 %) by the end of the year.
INSERT INTO target (indicator, day, value, base) VALUES ('covered_dongs', '2021-12-31', 340, 424);
