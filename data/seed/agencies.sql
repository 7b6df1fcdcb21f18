-- The appellees before the commission of the city (행정심판법 §6③): the mayors of the districts, then offices of the city itself. The
-- mayor of the city is none of them: appeals against him go to the central commission (§6②).
INSERT INTO agency (name, district_id)
SELECT name || '청장', id FROM district ORDER BY id;
INSERT INTO agency (name) VALUES
  ('서울특별시 상수도사업본부장'),
  ('서울특별시 도시기반시설본부장'),
  ('서울특별시 한강사업본부장'),
  ('서울특별시 소방재난본부장');
